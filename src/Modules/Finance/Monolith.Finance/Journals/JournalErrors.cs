namespace Monolith.Finance.Journals;

internal static class JournalErrors
{
    public static readonly Error Unknown = Error.NotFound("finance.unknown-journal", "There is no such journal.");

    public static Error LineAccount(int line, string code) =>
        Error.Invalid("finance.line-account", $"Account {code} does not exist or is inactive.")
            .With("account", code).At($"lines[{line}].account");

    public static Error LineInventory(int line, string code) =>
        Error.Invalid("finance.line-inventory", $"Account {code} follows the stock; only stock documents book on it.")
            .With("account", code).At($"lines[{line}].account");

    public static Error LineSides(int line) =>
        Error.Invalid("finance.line-sides", "A line has either a debit or a credit, above zero.").At($"lines[{line}].debit");

    public static Error LineDigits(int line, int digits) =>
        Error.Invalid("finance.line-digits", $"Amounts have at most {digits} decimals.").With("digits", digits).At($"lines[{line}].debit");

    public static Error Unbalanced(Money debit, Money credit) =>
        Error.Invalid("finance.unbalanced", $"Debits of {debit} are not credits of {credit}.")
            .With("debit", debit).With("credit", credit).At("lines");

    public static Error DateLongAgo(DateOnly day) =>
        Error.Invalid("finance.date-long-ago",
                $"{day:yyyy-MM-dd} is more than a year ago. Say that it is meant (longAgo), or correct the date.")
            .With("day", day).At("date");

    public static Error BackDating(DateOnly today) =>
        Error.Forbidden("finance.back-dating", $"Only who may back-date can post a journal to an earlier day than {today:yyyy-MM-dd}.")
            .With("today", today).At("date");

    public static Error DateRange(DateOnly from, DateOnly to) =>
        Error.Invalid("finance.date-range", $"The date must be from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.")
            .With("from", from).With("to", to).At("date");
}
