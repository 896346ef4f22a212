namespace Monolith.SharedKernel.Shop;

/// <summary>The company as set up at first run. Readable from everywhere; changed by Administration only.</summary>
public interface IShop
{
    /// <summary>False until the first-run set-up is done: nothing sells before.</summary>
    bool IsSetUp { get; }

    string Name { get; }

    Currency Currency { get; }

    TimeZoneInfo TimeZone { get; }

    /// <summary><c>en</c> or <c>zh</c>: for receipts and for users who have not chosen.</summary>
    string Language { get; }

    /// <summary>The shop's calendar day of an instant.</summary>
    DateOnly BusinessDate(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The first instant of a calendar day in the shop's time zone.</summary>
    DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // A day may start inside a daylight-saving gap; it then starts when the gap ends.
        while (TimeZone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
