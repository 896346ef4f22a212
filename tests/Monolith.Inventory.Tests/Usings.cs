global using Monolith.SharedKernel;
global using Monolith.SharedKernel.Lists;
