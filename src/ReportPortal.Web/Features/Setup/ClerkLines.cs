using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Features.Setup;

/// <summary>Clerks as somebody lists them: body, name to sign in with, name, telephone, e-mail.</summary>
public sealed class ClerkLines(IStringLocalizer text)
{
    private readonly List<string> faults = [];

    /// <summary>What is wrong, each with its line.</summary>
    public IReadOnlyList<string> Faults => faults;

    public IReadOnlyList<ClerkLine> Read(UploadedTable table, IReadOnlyList<Department> bodies)
    {
        var clerks = new List<ClerkLine>();
        foreach (var row in table.Rows)
        {
            var body = bodies.FirstOrDefault(body => body.Name == row[0] || body.Code == row[0]);
            var person = new PersonInput { DisplayName = PersonRules.Clean(row[2]), Telephone = PersonRules.Clean(row[3]), Email = PersonRules.Clean(row[4]) };
            if ((body is null ? text["SetupBodyUnknown", row[0]].Value : FaultOf(row[1], person)) is { } fault)
                faults.Add(text["SetupLine", row.Line, fault]);
            else
                clerks.Add(new(row.Line, row[1], person, body!));
        }
        return clerks;
    }

    /// <summary>One account for each of the bodies, called by its code.</summary>
    public IEnumerable<ClerkLine> ForEach(IEnumerable<Department> bodies) =>
        bodies.Select(body => new ClerkLine(0, body.Code, new() { DisplayName = Shortened(text["SetupClerkOf", body.Name]) }, body));

    private string? FaultOf(string userName, PersonInput person) =>
        PersonRules.UserName(userName, text) ?? PersonRules.DisplayName(person.DisplayName, text) ?? PersonRules.Telephone(person.Telephone, text) ?? PersonRules.Email(person.Email, text);

    private static string Shortened(string name) => name.Length <= Data.Accounts.PortalAccount.MaxDisplayNameLength ? name : name[..Data.Accounts.PortalAccount.MaxDisplayNameLength];
}

/// <summary>An account to be made for a body.</summary>
/// <param name="Line">Where it is listed, from 1; 0 where it is made of itself.</param>
/// <param name="UserName">To sign in with.</param>
/// <param name="Person">Who it is.</param>
/// <param name="Body">Whose figures they enter.</param>
public sealed record ClerkLine(long Line, string UserName, PersonInput Person, Department Body);
