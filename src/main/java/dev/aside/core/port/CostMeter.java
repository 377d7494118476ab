package dev.aside.core.port;

/// Keeps the running total of what a network charges the owner for the calls made to it. Safe for use by any thread.
public interface CostMeter {
    /// Adds to the total. Blocks at most on this machine.
    ///
    /// @param thousandths of a US dollar, by the network's price list: never less than what is charged
    void add(long thousandths);
}
