using System.Globalization;
using Sanwen.Proof.Office;

// <data folder> begin: loads the sample office; <data folder> <seed>: lives on from where the clock in the folder stands
await using var life = new Life(args[0]);
if (args[1] == "begin") await life.Begin();
else await life.Go(int.Parse(args[1], CultureInfo.InvariantCulture));
