package dev.aside.ui.shell;

import dev.aside.core.Reindexing.Progress;
import dev.aside.ui.fx.Background;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndexingViewModelTest {
    private final IndexingViewModel model = new IndexingViewModel(Background.immediate());

    @Test
    void whatTakesLongIsSaidUntilItIsDone() {
        model.told(new Progress(0, 20_000));
        assertThat(model.progressProperty().get()).isEqualTo(new Progress(0, 20_000));
        model.told(new Progress(19_800, 20_000));
        assertThat(model.progressProperty().get()).as("also shortly before its end")
                .isEqualTo(new Progress(19_800, 20_000));
        model.told(new Progress(20_000, 20_000));
        assertThat(model.progressProperty().get().all()).isZero();
    }

    @Test
    void whatTakesAMomentIsNotSaid() {
        model.told(new Progress(0, IndexingViewModel.WORTH_SAYING - 1L));
        assertThat(model.progressProperty().get().all()).isZero();
        model.told(new Progress(0, 0));
        assertThat(model.progressProperty().get().all()).isZero();
    }
}
