using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Writing;

/// <summary>Saves typed texts, each part by itself: one that cannot be read, or that another has changed meanwhile, keeps none of the others back.</summary>
public sealed class TypedTexts(NarrativeWords narratives, IStringLocalizer<PortalText> text)
{
    /// <summary>Those that could not be saved, by part.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="known">What is stored of a part, and its version.</param>
    /// <param name="write">Stores the text of a part.</param>
    /// <param name="state">Where what is wrong is said.</param>
    public IReadOnlyDictionary<string, UnsavedText> Save(TextsInput input, Func<string, (string Text, int Version)> known, Action<string, string> write, ModelStateDictionary state)
    {
        var left = new Dictionary<string, UnsavedText>();
        foreach (var (part, typed) in input.Words)
        {
            var stored = known(part);
            var clean = input.Edit.Apply(part, TypedText.Clean(typed ?? ""));
            if (clean == stored.Text)
                continue;
            if (input.Seen.GetValueOrDefault(part) != stored.Version)
            {
                state.AddModelError($"text-{part}", text["FillingTextStale", stored.Text]);
                left[part] = new(clean, []);
                continue;
            }
            try
            {
                write(part, clean);
            }
            catch (NarrativeRefused refused)
            {
                left[part] = new(clean, narratives.Explain(refused));
                foreach (var fault in left[part].Faults)
                    state.AddModelError($"text-{part}", fault);
            }
        }
        return left;
    }
}

/// <summary>The texts of a page as they were typed.</summary>
/// <param name="Words">By part.</param>
/// <param name="Seen">The versions that were on the page, by part.</param>
/// <param name="Edit">What the button that was pressed does to one of them.</param>
public sealed record TextsInput(IReadOnlyDictionary<string, string?> Words, IReadOnlyDictionary<string, int> Seen, TextEdit Edit);
