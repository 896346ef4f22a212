using System.Globalization;
using FluentValidation.Results;

namespace Monolith.SharedKernel.Messaging;

/// <summary>Turns a validator's finding into our error. Rules name their code by <c>.WithErrorCode("inventory.reason-required")</c>;
/// FluentValidation's own rules get a code under <c>input.</c> (<c>input.required</c>, <c>input.too-long</c>, …).</summary>
internal static class ValidationErrors
{
    public static Error From(ValidationFailure failure)
    {
        var error = Error.Invalid(Code(failure.ErrorCode), failure.ErrorMessage).At(Path(failure.PropertyName));
        foreach (var (name, value) in failure.FormattedMessagePlaceholderValues ?? [])
        {
            if (name is "MaxLength" or "MinLength" or "ComparisonValue" or "From" or "To" && value is not null)
                error = error.With(char.ToLowerInvariant(name[0]) + name[1..], Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        return error;
    }

    public static string Code(string code) => code switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "input.required",
        "MaximumLengthValidator" or "LengthValidator" => "input.too-long",
        "MinimumLengthValidator" => "input.too-short",
        "InclusiveBetweenValidator" or "ExclusiveBetweenValidator" or "GreaterThanValidator" or "GreaterThanOrEqualValidator"
            or "LessThanValidator" or "LessThanOrEqualValidator" => "input.out-of-range",
        "EmailValidator" or "RegularExpressionValidator" or "EnumValidator" => "input.malformed",
        _ when code.Contains('.', StringComparison.Ordinal) => code,
        _ => "input.invalid",
    };

    // "Lines[2].Quantity" -> "lines[2].quantity", as the JSON names it.
    private static string Path(string property) =>
        string.Join('.', property.Split('.').Select(p => p.Length == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));
}
