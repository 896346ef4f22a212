using Monolith.Ui;

namespace Monolith.Purchasing.Orders;

/// <summary>How an order's state is called and coloured, and how a query spells it.</summary>
internal static class OrderStates
{
    public static string Key(OrderState state) => "purchasing.state-" + Choices.Kebab(state.ToString());

    public static Meaning Kind(OrderState state) => state switch
    {
        OrderState.Approved => Meaning.Info,
        OrderState.PartlyReceived => Meaning.Caution,
        OrderState.Received => Meaning.Good,
        _ => Meaning.None,
    };

    /// <summary>Reads a state of a query, in the API's own spelling (<c>partlyReceived</c>) or any other letter case; nothing is no filter.</summary>
    public static bool TryRead(string? text, out OrderState? state)
    {
        state = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!Enum.TryParse<OrderState>(text, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsAsciiDigit(text[0])) return false;
        state = known;
        return true;
    }

    public static Error Malformed(string? text) =>
        Error.Invalid("input.malformed", $"'{text}' is no state of an order.").At("state");
}
