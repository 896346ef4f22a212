using Monolith.Ui;

namespace Monolith.Inventory.Transfers;

internal static class TransferWords
{
    public static Meaning KindOf(TransferState state) => state switch
    {
        TransferState.Requested => Meaning.Info,
        TransferState.Shipped => Meaning.Caution,
        TransferState.Received => Meaning.Good,
        _ => Meaning.None,
    };
}
