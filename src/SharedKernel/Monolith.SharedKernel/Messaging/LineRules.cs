using FluentValidation;

namespace Monolith.SharedKernel.Messaging;

/// <summary>The rules of a single request for one of many in a bulk one: there a line is refused and the others go on.</summary>
public static class LineRules
{
    /// <summary>Why the line is refused, with all that is wrong with it; null: its shape, sizes and ranges are right.</summary>
    public static Error? Refuse<T>(this IEnumerable<IValidator<T>> validators, T line)
    {
        Error? first = null;
        foreach (var validator in validators)
        {
            foreach (var failure in validator.Validate(line).Errors)
                first = first is null ? ValidationErrors.From(failure) : first.And(ValidationErrors.From(failure));
        }

        return first;
    }
}
