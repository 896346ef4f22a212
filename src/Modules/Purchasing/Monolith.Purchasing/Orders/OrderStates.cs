using Monolith.Ui;

namespace Monolith.Purchasing.Orders;

/// <summary>How an order's state is called and coloured.</summary>
internal static class OrderStates
{
    /// <summary>The family of its texts.</summary>
    public const string Words = "purchasing.state";

    public static string Key(OrderState state) => SharedKernel.Text.Words.Key(Words, state);

    public static Meaning Kind(OrderState state) => state switch
    {
        OrderState.Approved => Meaning.Info,
        OrderState.PartlyReceived => Meaning.Caution,
        OrderState.Received => Meaning.Good,
        _ => Meaning.None,
    };
}
