package dev.aside.core.port;

import dev.aside.core.model.SearchHit;
import java.util.List;

/// Search over every message ever stored.
public interface SearchStore {
    /// Messages that contain every word of the text, parts of words too, newest first.
    List<SearchHit> messages(String text, int limit) throws StoreException;
}
