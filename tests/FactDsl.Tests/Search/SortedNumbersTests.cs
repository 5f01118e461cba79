using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Search;

public class SortedNumbersTests
{
    private static readonly Gen<int[]> s_numbers =
        Gen.OneOf(Gen.Int, Gen.Int[0, 40], Gen.Int[1_000_000, 1_000_100]).Array[0, 60].Select(static a => a.Order().ToArray());

    [Fact]
    public void The_first_number_not_below_one_is_found_however_they_are_spread()
        => Gen.Select(s_numbers, Gen.OneOf(Gen.Int, Gen.Int[-1, 41], Gen.Const(int.MaxValue), Gen.Const(int.MinValue))).Sample((numbers, sought) =>
            SortedNumbers.LowerBound(new Numbers(numbers), sought, 0, numbers.Length) == numbers.Count(n => n < sought));

    [Fact]
    public void Numbers_that_grow_faster_and_faster_are_found_in_few_reads()
    {
        var numbers = new Numbers([.. Enumerable.Range(0, 30).Select(static i => 1 << i)]);
        foreach (int sought in Enumerable.Range(0, 30).Select(static i => (1 << i) - 1))
        {
            int before = numbers.Reads;
            SortedNumbers.LowerBound(numbers, sought, 0, 30);
            Assert.InRange(numbers.Reads - before, 1, 12);
        }
    }

    private readonly struct Numbers(int[] all) : ISortedNumbers
    {
        private readonly int[] _reads = [0];

        public int Reads => _reads[0];

        public int At(int place)
        {
            _reads[0]++;
            return all[place];
        }
    }
}
