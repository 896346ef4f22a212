global using Monolith.SharedKernel;
