package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.port.StoreException;
import dev.aside.store.StoreReader;
import java.nio.file.Files;
import java.util.List;

/// Looks into a profile without taking it: a window may have it open.
public final class Search {
    private Search() {}

    /// Finds messages as [dev.aside.core.port.SearchStore] does.
    ///
    /// @throws RefusedException if there is no profile, or its store can't be read
    public static List<SearchHit> find(LaunchOptions options, String text, int limit, SearchOrder order)
            throws RefusedException {
        AppPaths paths = AppPaths.of(options);
        if (!Files.isRegularFile(paths.store())) {
            throw new RefusedException(new Refusal.NoProfile(paths.profile()));
        }
        try (StoreReader store = StoreReader.open(paths.store())) {
            return store.search().messages(text, limit, order);
        } catch (StoreException problem) {
            throw new RefusedException(Refusals.of(problem, paths));
        }
    }
}
