using System.Text;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>The stable names in an audit row, as people say them. What nobody named is made readable.</summary>
public static class AuditWords
{
    /// <summary><c>pos.open-shift</c>: Opened a shift.</summary>
    public static string Action(ITexts texts, string action) => texts.Known("action", action);

    /// <summary><c>ticket:K1-000042</c>: Ticket K1-000042.</summary>
    public static string Subject(ITexts texts, string subject)
    {
        var at = subject.IndexOf(':', StringComparison.Ordinal);
        var kind = at < 0 ? subject : subject[..at];
        var name = texts.Known("subject", kind);
        return name == kind ? subject : at < 0 ? name : $"{name} {Readable(subject[(at + 1)..])}".TrimEnd();
    }

    // An id says nothing to people; where it is all there is, its end tells it from its neighbours.
    private static string Readable(string name)
    {
        var parts = name.Split('/', ':');
        var told = parts.Where(p => !Guid.TryParse(p, out _)).ToList();
        return told.Count > 0 ? string.Join('/', told) : "…" + parts[^1][^6..];
    }

    /// <summary>What the program gives as a reason (<c>wrong password, locked</c>, a permission that was missing) in the reader's
    /// words; what people wrote stays.</summary>
    public static string Reason(ITexts texts, string reason)
    {
        var code = reason.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-').ToLowerInvariant();
        if (texts.Known("audit.reason", code) is var said && said != code) return said;
        if (texts.Known("permission", reason) is var permission && permission != reason) return permission;
        return texts.Known("error", reason) is var error && !error.Contains('{', StringComparison.Ordinal) ? error : reason;
    }

    /// <summary><c>paymentDays</c>: Payment days; <c>name.zh</c>: Name in Chinese.</summary>
    public static string Field(ITexts texts, string field)
    {
        if (field.Split('.') is [var named, var language] && LocalName.IsLanguage(language)) return texts.NameIn(language, Field(texts, named));
        var known = texts.Known("audit.field", field);
        return known == field ? Humanized(field) : known;
    }

    private static string Humanized(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(words.Length == 0 ? char.ToUpperInvariant(c) : c);
        }

        return words.ToString();
    }
}
