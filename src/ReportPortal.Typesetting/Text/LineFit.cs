namespace ReportPortal.Typesetting.Text;

/// <summary>What makes lines good.</summary>
internal enum LineFit
{
    /// <summary>All lines but the last fill the measure.</summary>
    Justified,

    /// <summary>As few lines as can be, of like length.</summary>
    Balanced,

    /// <summary>As few lines as can be, the last as short as it falls.</summary>
    Ragged,
}
