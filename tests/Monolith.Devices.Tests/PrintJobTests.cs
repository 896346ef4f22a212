using Monolith.Drivers.Sdk;

namespace Monolith.Devices.Tests;

public sealed class PrintJobTests
{
    private static readonly DeviceError PaperOut = new(DeviceErrorCode.PaperOut, "No paper.", Retryable: true);
    private static readonly DeviceError Malformed = new(DeviceErrorCode.Malformed, "No receipt.");

    [Fact]
    public void Only_what_surely_did_not_go_out_is_tried_again()
    {
        Assert.Equal((PrintJobState.Queued, "paper-out"), PrintJob.After(PrintResult.Failed(PaperOut), TimeSpan.FromHours(24)));
        Assert.Equal((PrintJobState.Failed, "malformed"), PrintJob.After(PrintResult.Failed(Malformed), TimeSpan.Zero));
        Assert.Equal((PrintJobState.Unknown, "paper-out"), PrintJob.After(PrintResult.Unknown(PaperOut), TimeSpan.Zero));
                Assert.Equal((PrintJobState.Printed, null), PrintJob.After(PrintResult.Printed(), TimeSpan.FromDays(2)));
    }

    [Fact]
    public void What_a_printer_only_took_is_not_called_printed()
    {
        Assert.Equal((PrintJobState.Unconfirmed, null), PrintJob.After(PrintResult.Accepted(), TimeSpan.Zero));
        Assert.Null(PrintJob.RefusesToRetry(PrintJobState.Unconfirmed));
        Assert.Equal("devices.already-sent", PrintJob.RefusesToCancel(PrintJobState.Unconfirmed)?.Code);
        Assert.True(PrintJob.MayBeOnPaper(PrintJobState.Unconfirmed));
    }

    [Fact]
    public void A_receipt_that_a_day_of_trying_did_not_print_is_given_up() =>
        Assert.Equal((PrintJobState.Failed, PrintJob.TooLate), PrintJob.After(PrintResult.Failed(PaperOut), TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1)));
}
