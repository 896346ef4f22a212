using System.Globalization;
using Monolith.Host.Commands;
using Monolith.Host.Composition;

// Figures and dates in code never follow the machine's culture; people's languages are for the screen.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

PrivateFiles.ByDefault();
ProcessMemory.FewNativeHeaps();
return await CommandLine.Run(args);
