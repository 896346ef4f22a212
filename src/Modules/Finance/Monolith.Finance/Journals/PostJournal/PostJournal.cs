using FluentValidation;

namespace Monolith.Finance.Journals.PostJournal;

/// <summary>Posts a journal by hand: balanced, with a reason, never changed again.
/// Errors: finance.unbalanced, finance.line-account, finance.line-inventory, finance.line-sides, finance.line-digits, finance.date-range, request.id-reused</summary>
[Requires(FinancePermissions.PostJournals)]
internal sealed record PostJournal(Guid JournalId, DateOnly Date, string Reason, IReadOnlyList<PostJournalLine> Lines) : IRequest<PostedJournal>;

/// <summary>Either a debit or a credit.</summary>
internal sealed record PostJournalLine(string Account, Money? Debit, Money? Credit, string? Text = null);

internal sealed record PostedJournal(Guid JournalId, string Number, DateOnly Date, Money Total);

internal sealed class PostJournalValidator : AbstractValidator<PostJournal>
{
    public PostJournalValidator()
    {
        RuleFor(x => x.JournalId).NotEmpty();
        RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
        RuleFor(x => x.Lines).NotNull();
        RuleFor(x => x.Lines.Count).InclusiveBetween(2, 200).OverridePropertyName("Lines").When(x => x.Lines is not null);
        RuleForEach(x => x.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Account).NotEmpty().MaximumLength(20);
            line.RuleFor(l => l.Text).MaximumLength(200);
        });
    }
}
