namespace ReportPortal.Typesetting;

/// <summary>The engine will not set a document, a font or a text, and says which and why; nothing is written then.</summary>
public abstract class TypesettingException(string message) : Exception(message);
