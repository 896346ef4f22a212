using FluentValidation;

namespace Monolith.SharedKernel;

/// <summary>What a name must be to be saved.</summary>
public static class LocalNameRules
{
    /// <summary>It has a default, and all its languages find room in the column. Errors: input.required, input.too-long</summary>
    public static IRuleBuilderOptions<T, LocalName> IsName<T>(this IRuleBuilder<T, LocalName> rule) => rule
        .Must(name => name.Default.Length > 0).WithErrorCode("input.required")
        .Must((_, name, context) =>
        {
            context.MessageFormatter.AppendArgument("MaxLength", LocalName.LongestStored);
            return name.Stored.Length <= LocalName.LongestStored;
        }).WithErrorCode("input.too-long");
}
