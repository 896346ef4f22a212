using Monolith.Purchasing.Contracts;
using Monolith.Ui;

namespace Monolith.Purchasing.Http;

/// <summary>How an order's state is called and coloured.</summary>
internal static class States
{
    public static string Key(OrderState state) => "purchasing.state-" + Choices.Kebab(state.ToString());

    public static Meaning Kind(OrderState state) => state switch
    {
        OrderState.Approved => Meaning.Info,
        OrderState.PartlyReceived => Meaning.Caution,
        OrderState.Received => Meaning.Good,
        _ => Meaning.None,
    };
}
