namespace ReportPortal.Typesetting.Text;

/// <summary>How a character behaves in a line (GB/T 15834-2011, 5.1; W3C Requirements for Chinese Text Layout).</summary>
internal enum CharacterKind
{
    /// <summary>A Chinese character, or anything else beside which a line may end.</summary>
    Han,

    /// <summary>A Latin letter.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A narrow sign that belongs to the word or number it touches: <c>. , % / -</c>.</summary>
    Sign,

    /// <summary>A narrow opening bracket.</summary>
    NarrowOpening,

    /// <summary>A space: a line may end after it.</summary>
    Space,

    /// <summary>A wide mark that may not end a line.</summary>
    Opening,

    /// <summary>A wide mark that may not start a line.</summary>
    Closing,

    /// <summary>A middle dot or the like, which may not start a line and has blank on both sides.</summary>
    Middle,

    /// <summary>A part of —— or ……, which may not be parted.</summary>
    Leader,

    /// <summary>A line feed.</summary>
    Break,
}
