using System.Globalization;
using Monolith.Host.Commands;
using Monolith.Host.Composition;

// Figures and dates in code never follow the machine's culture; people's languages are for the screen.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
// The command line speaks English, all of it, whatever the machine speaks: its lines are searched for and sent to others.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en");
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

PrivateFiles.ByDefault();
ProcessMemory.FewNativeHeaps();
return await CommandLine.Run(args);
