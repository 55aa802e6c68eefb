using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReportPortal.Web.Features.Shared;

/// <summary>What is wrong with a form, where the view shows it: beside each field and together at the top.</summary>
public static class FormErrors
{
    /// <summary>Takes over what a validator found; true where it found nothing.</summary>
    public static bool Take(this ModelStateDictionary state, ValidationResult result)
    {
        foreach (var error in result.Errors)
            state.AddModelError(error.PropertyName, error.ErrorMessage);
        return result.IsValid;
    }
}
