using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>Which attempts to sign in one asks for.</summary>
public sealed record SignInsInput(string? Person, string? Outcome, string? From, string? To, string? Page);

public sealed class SignInsRules : AbstractValidator<SignInsInput>
{
    public SignInsRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(asked => asked.Person).MaximumLength(100).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Outcome).Must(outcome => string.IsNullOrEmpty(outcome) || Enum.GetNames<SignInOutcome>().Contains(outcome)).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.Page).Must(page => string.IsNullOrEmpty(page) || SignInPages.NumberOf(page) > 0).WithMessage(_ => text["HistoryFilterUnknown"]);
        RuleFor(asked => asked.From).Must(day => string.IsNullOrWhiteSpace(day) || Typed.Day(day) is not null).WithMessage(_ => text["HistoryFilterDay"]);
        RuleFor(asked => asked.To).Must(day => string.IsNullOrWhiteSpace(day) || Typed.Day(day) is not null).WithMessage(_ => text["HistoryFilterDay"]);
        RuleFor(asked => asked.To).Must((asked, to) => !(Typed.Day(asked.From) > Typed.Day(to))).WithMessage(_ => text["HistoryFilterDays"]);
    }
}

/// <summary>The attempts to sign in that were asked for, newest first.</summary>
public sealed record SignInsPage(SignInsInput Asked, IReadOnlyList<HistoryPage.Choice> People, IReadOnlyList<SignInsPage.Try> Tries, int Number, bool HasNext, int Days)
{
    /// <summary>The fields of an address.</summary>
    public Dictionary<string, string> Query(int number) =>
        new[] { ("person", Asked.Person), ("outcome", Asked.Outcome), ("from", Asked.From), ("to", Asked.To), ("page", number.ToString(CultureInfo.InvariantCulture)) }
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2)).ToDictionary(field => field.Item1, field => field.Item2!);

    /// <summary>One attempt.</summary>
    /// <param name="Person">Whose name was typed; null for a name that is nobody's.</param>
    public sealed record Try(DateTime Time, string? Person, string OutcomeKey, bool IsRefused, string? From);
}

/// <summary>Lays out the page of attempts to sign in.</summary>
public sealed class SignInPages(PortalDbContext db, CountyClock clock, PortalSettings settings)
{
    /// <summary>What stands for a name that is nobody's.</summary>
    public const string Nobody = "nobody";

    private const int PageSize = 50;
    private const int LastPage = 2000;

    public static int NumberOf(string? page) =>
        string.IsNullOrEmpty(page) ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastPage ? number : 0;

    public async Task<SignInsPage> ShowAsync(SignInsInput asked, bool isFound, CancellationToken cancel)
    {
        var people = await db.Accounts.AsNoTracking().OrderBy(account => account.DisplayName).Select(account => new HistoryPage.Choice(account.Id, account.DisplayName)).ToListAsync(cancel);
        var number = Math.Max(NumberOf(asked.Page), 1);
        var found = isFound
            ? await Find(asked).OrderByDescending(tried => tried.At).ThenByDescending(tried => tried.Id).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel)
            : [];
        var names = people.ToDictionary(person => person.Value, person => person.Name);
        return new(asked, people, [.. found.Take(PageSize).Select(tried => Describe(tried, names))], number, found.Count > PageSize, settings.Accounts.SignInDays);
    }

    private SignInsPage.Try Describe(SignIn tried, Dictionary<string, string> names) => new(
        clock.TimeOf(tried.At), tried.AccountId is { } id ? names.GetValueOrDefault(id, id) : null, KeyOf(tried.Outcome), tried.Outcome is SignInOutcome.Refused or SignInOutcome.Locked, tried.From);

    public static string KeyOf(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => "SignInOutcomeSignedIn",
        SignInOutcome.FirstFactor => "SignInOutcomeFirstFactor",
        SignInOutcome.Refused => "SignInOutcomeRefused",
        _ => "SignInOutcomeLocked",
    };

    private IQueryable<SignIn> Find(SignInsInput asked)
    {
        var found = db.SignIns.AsNoTracking();
        if (asked.Person == Nobody)
            found = found.Where(tried => tried.AccountId == null);
        else if (!string.IsNullOrEmpty(asked.Person))
            found = found.Where(tried => tried.AccountId == asked.Person);
        if (Enum.TryParse<SignInOutcome>(asked.Outcome, out var outcome))
            found = found.Where(tried => tried.Outcome == outcome);
        if (Typed.Day(asked.From) is { } from && clock.At(from, 0) is var begin)
            found = found.Where(tried => tried.At >= begin);
        if (Typed.Day(asked.To) is { } to && to < DateOnly.MaxValue && clock.At(to.AddDays(1), 0) is var end)
            found = found.Where(tried => tried.At < end);
        return found;
    }
}
