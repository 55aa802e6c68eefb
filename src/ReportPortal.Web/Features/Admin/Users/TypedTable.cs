using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>A table that was either pasted or handed in as a file; as text again, so that nothing typed is lost when the page comes back.</summary>
public sealed record TypedTable(string Typed, UploadedTable? Table, string? Fault)
{
    public static async Task<TypedTable> ReadAsync(string? typed, IFormFile? file, IStringLocalizer text, CancellationToken cancel)
    {
        try
        {
            if (file is not { Length: > 0 })
                return new(typed ?? "", UploadedTable.Read(typed ?? ""), null);
            if (file.Length > UploadedTable.MaxBytes)
                throw new TableRefused(TableFault.TooLarge);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            return new(UploadedTable.Decode(bytes.ToArray()), UploadedTable.Read(bytes.ToArray()), null);
        }
        catch (TableRefused refused)
        {
            return new(typed ?? "", null, text[KeyOf(refused.Fault), UploadedTable.MaxRows, UploadedTable.MaxBytes / 1024 / 1024]);
        }
    }

    private static string KeyOf(TableFault fault) => fault switch
    {
        TableFault.TooLarge => "TypedTableTooLarge",
        TableFault.TooLong => "TypedTableTooLong",
        _ => "TypedTableNotText",
    };
}
