package dev.aside.core.port;

import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import java.util.List;

/// Search over every message ever stored, of group conversations too.
///
/// Words are what stands between spaces. One of three characters or more is found anywhere in a text; of one or two,
/// letters are found where a word begins, and characters of scripts without spaces anywhere; a sign or emoji is found
/// as itself. Case and the marks of Latin letters make no difference.
public interface SearchStore {
    /// So many of the newest hits [SearchOrder#BEST] looks at.
    int RANKED = 5_000;

    /// Messages that contain every word of the text; none for a text without words. A newer search may end one that
    /// runs, which then fails with CANCELLED.
    List<SearchHit> messages(String text, int limit, SearchOrder order) throws StoreException;

    /// Reads beforehand what searches need, so that the first is as quick as those after it. Blocks.
    default void prepare() throws StoreException {}

    /// As [#messages(String, int, SearchOrder)], newest first.
    default List<SearchHit> messages(String text, int limit) throws StoreException {
        return messages(text, limit, SearchOrder.NEWEST);
    }
}
