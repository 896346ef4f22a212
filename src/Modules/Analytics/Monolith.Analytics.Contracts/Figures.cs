using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Analytics.Contracts;

/// <summary>Totals of the days from <paramref name="From"/> to <paramref name="To"/>, both included; null is open.</summary>
[Requires(AnalyticsPermissions.View)]
public sealed record GetSalesFigures(DateOnly? From = null, DateOnly? To = null) : IRequest<SalesFigures>;

/// <param name="Tickets">Tickets that sold; returns are counted apart.</param>
/// <param name="Net">Revenue net of returns and discounts, without tax, services included.</param>
/// <param name="GoodsNet">Of it goods.</param>
/// <param name="Cost">Cost of goods sold; null, as the margin, where the reader may not see costs.</param>
/// <param name="Margin">Net less cost.</param>
/// <param name="Quantity">Of goods.</param>
public sealed record SalesFigures(int Tickets, int Returns, Money Net, Money GoodsNet, Money Tax, Money? Cost, Money? Margin, Quantity Quantity);

/// <summary>For the reconciler.</summary>
public interface IFiguresReconciliation
{
    /// <summary>All tickets, returns among them, and their net.</summary>
    Task<(int Tickets, Money Net)> Totals(CancellationToken ct);
}
