package dev.aside.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What turns one order of ids into another: the fewest ids removed and inserted, those that stay being a longest
/// increasing subsequence (Fredman 1975, by binary search), or one replacement where that would cost more than it is
/// worth.
///
/// @param from where the orders begin to differ
/// @param oldTo where the old order ends to differ
/// @param newTo where the new order ends to differ
/// @param steps to be done one after the other; empty when `wholesale`
record OrderChange(int from, int oldTo, int newTo, boolean wholesale, List<Step> steps) {
    /** Longer stretches than this are not compared: their ids would have to be boxed. */
    private static final int MOST_COMPARED = 20_000;
    /** More steps than this are slower for listeners than one replacement. */
    private static final int MOST_STEPS = 400;

    /// Some ids in a row go or come.
    ///
    /// @param at where, in the list as the steps before have left it
    /// @param source where they stand in the old order (removed) or the new one (inserted)
    record Step(boolean removed, int at, int source, int count) {}

    boolean isNothing() {
        return from == oldTo && from == newTo;
    }

    static OrderChange between(long[] old, long[] wanted) {
        int shorter = Math.min(old.length, wanted.length);
        int from = 0;
        while (from < shorter && old[from] == wanted[from]) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from && old[old.length - 1 - tail] == wanted[wanted.length - 1 - tail]) {
            tail++;
        }
        int oldTo = old.length - tail;
        int newTo = wanted.length - tail;
        if (from == oldTo || from == newTo) {
            return new OrderChange(from, oldTo, newTo, false, oneSided(from, oldTo, newTo));
        }
        if (oldTo - from > MOST_COMPARED || newTo - from > MOST_COMPARED) {
            return new OrderChange(from, oldTo, newTo, true, List.of());
        }
        List<Step> steps = steps(old, wanted, from, oldTo, newTo);
        return steps.size() > MOST_STEPS
                ? new OrderChange(from, oldTo, newTo, true, List.of())
                : new OrderChange(from, oldTo, newTo, false, steps);
    }

    private static List<Step> oneSided(int from, int oldTo, int newTo) {
        List<Step> steps = new ArrayList<>();
        if (oldTo > from) {
            steps.add(new Step(true, from, from, oldTo - from));
        }
        if (newTo > from) {
            steps.add(new Step(false, from, from, newTo - from));
        }
        return steps;
    }

    private static List<Step> steps(long[] old, long[] wanted, int from, int oldTo, int newTo) {
        Map<Long, Integer> places = new HashMap<>();
        for (int j = from; j < newTo; j++) {
            places.put(wanted[j], j);
        }
        int[] target = new int[oldTo - from];
        for (int i = from; i < oldTo; i++) {
            target[i - from] = places.getOrDefault(old[i], -1);
        }
        BitSet stays = longestIncreasing(target);
        BitSet placed = new BitSet();
        stays.stream().forEach(i -> placed.set(target[i]));
        List<Step> steps = new ArrayList<>();
        int i = from;
        int j = from;
        int at = from;
        while (i < oldTo || j < newTo) {
            int goes = Math.min(stays.nextSetBit(i - from) < 0 ? oldTo : stays.nextSetBit(i - from) + from, oldTo) - i;
            int comes = Math.min(placed.nextSetBit(j) < 0 ? newTo : placed.nextSetBit(j), newTo) - j;
            if (goes > 0) {
                steps.add(new Step(true, at, i, goes));
                i += goes;
            }
            if (comes > 0) {
                steps.add(new Step(false, at, j, comes));
                j += comes;
                at += comes;
            }
            if (i < oldTo && j < newTo) {
                i++;
                j++;
                at++;
            }
        }
        return steps;
    }

    /** Which positions form a longest increasing subsequence of the values that are not negative. */
    private static BitSet longestIncreasing(int[] values) {
        int[] ends = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        int[] tails = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                continue;
            }
            int found = Arrays.binarySearch(tails, 0, length, values[i]);
            int place = found < 0 ? -found - 1 : found;
            tails[place] = values[i];
            ends[place] = i;
            before[i] = place == 0 ? -1 : ends[place - 1];
            length = Math.max(length, place + 1);
        }
        BitSet members = new BitSet(values.length);
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            members.set(i);
        }
        return members;
    }
}
