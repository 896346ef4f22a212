using FluentValidation;

namespace Monolith.SharedKernel;

/// <summary>What a code must be to be saved.</summary>
public static class CodeRules
{
    /// <summary>It is there, it finds room, and so does its folded form. Errors: input.required, input.too-long, input.malformed</summary>
    public static IRuleBuilderOptions<T, string> IsCode<T>(this IRuleBuilder<T, string> rule, int longest) => rule
        .NotEmpty().MaximumLength(longest)
        .Must(code => string.IsNullOrWhiteSpace(code) || Folding.Code(code).Length is var length && length > 0 && length <= longest)
        .WithErrorCode("input.malformed");
}
