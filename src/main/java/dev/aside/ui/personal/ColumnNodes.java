package dev.aside.ui.personal;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws what a column is made of. FX thread only.
interface ColumnNodes {
    /** A node for this message or event, still empty. */
    Region make(ThreadItem item);

    /// Shows an item in a node that was made for it or an earlier state of it.
    ///
    /// @param above what stands above it; null at the top
    void fill(Region node, ThreadItem item, @Nullable ThreadItem above);

    /** A node that has to know how wide the column is. */
    interface Fitting {
        void setColumnWidth(double width);

        /** It is new at the end: it comes in with a small movement. */
        void comeIn();
    }
}
