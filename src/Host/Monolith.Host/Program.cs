using System.Globalization;
using Monolith.Host.Commands;

// Figures and dates in code never follow the machine's culture; people's languages are for the screen.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await CommandLine.Root().Parse(args).InvokeAsync();
