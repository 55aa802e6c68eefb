namespace ReportPortal.Typesetting.Fonts;

/// <summary>The parts that faces play in an official document (GB/T 9704-2012, 5.2.2 and 7).</summary>
public enum FontRole
{
    /// <summary>The title, 小标宋.</summary>
    Title,

    /// <summary>Headings of level one, 黑体.</summary>
    HeadingOne,

    /// <summary>Headings of level two, 楷体.</summary>
    HeadingTwo,

    /// <summary>Running text and headings of level three, 仿宋.</summary>
    Body,

    /// <summary>The cells of tables, page numbers, the closing line, 宋体.</summary>
    Table,

    /// <summary>Captions and the head cells of tables, 黑体.</summary>
    TableHead,
}
