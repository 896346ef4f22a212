using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monolith.Pos.Tickets.CompleteTicket;

/// <summary>A ticket as it comes over the wire: the command without its id. Read by hand, so that a line that can't be read is named with
/// what is wrong with it (1e12 pieces, ten decimals, no price) instead of the whole body being unreadable.</summary>
internal sealed partial record TicketBody(
    Guid ShiftId, DateTimeOffset CompletedAt, IReadOnlyList<CompleteTicketLine> Lines, IReadOnlyList<CompleteTicketTender> Tenders, Money Total,
    string? Number = null, Guid? CustomerId = null, string? Note = null, TicketCashier? Cashier = null,
    IReadOnlyList<TicketAuthorityClaim>? Authorities = null, TicketClock? Clock = null, TaxRounding? TaxRounding = null,
    Money? CashRounding = null)
{
    public Contracts.CompleteTicket ToCommand(Guid ticketId) => new(
        ticketId, ShiftId, CompletedAt, Lines, Tenders, Total, Number, CustomerId, Note, Cashier, Authorities, Clock,
        TaxRounding, CashRounding);

    /// Errors: pos.quantity-malformed, pos.quantity-range, pos.quantity-digits, pos.price-missing
    /// <exception cref="BadHttpRequestException">Anything else can't be read.</exception>
    public static async Task<Result<T>> Read<T>(HttpRequest http, CancellationToken ct)
        where T : class
    {
        if (!http.HasJsonContentType()) throw new BadHttpRequestException("The body must be JSON.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await http.ReadFromJsonAsync<T>(ct) ?? throw new BadHttpRequestException("The request's body is empty.");
        }
        catch (JsonException e)
        {
            return LineError(e) ?? throw new BadHttpRequestException("The request's JSON can't be read.", e);
        }
    }

    private static Error? LineError(JsonException e)
    {
        if (OfLine().Match(e.Path ?? "") is not { Success: true } line) return null;
        var at = $"lines[{line.Groups["place"].Value}]";
        if (line.Groups["member"].Value == "quantity" && e.Data[KernelJson.TextKey] is string text) return QuantityError(text).At($"{at}.quantity");
        return e.Message.Contains("missing required properties including: 'unitPrice'", StringComparison.Ordinal)
            ? PosErrors.PriceMissing.At($"{at}.unitPrice")
            : null;
    }

    private static Error QuantityError(string text) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? PosErrors.QuantityMalformed(text)
        : Math.Abs(number) > PosLimits.Quantity.ToDecimal() ? PosErrors.QuantityRange
        : decimal.Round(number, Quantity.Decimals) != number ? PosErrors.QuantityDecimals
        : PosErrors.QuantityMalformed(text);

    [GeneratedRegex(@"^\$\.lines\[(?<place>\d+)\](\.(?<member>\w+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OfLine();
}
