package dev.aside.ui.fx.text;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTest {
    private final Marks marks = new Marks();

    @BeforeEach
    void hiMayaComeIn() {
        // "Hi Maya, come in": shade, slot, shade
        marks.set(List.of(range(0, 3), range(7, 16)), List.of(range(3, 7)));
    }

    @Test
    void whatIsTypedBeforeMovesEverything() {
        marks.replaced(0, 0, 2);
        assertThat(marks.slots()).containsExactly(range(5, 9));
        assertThat(marks.shade()).containsExactly(range(2, 5), range(9, 18));
    }

    @Test
    void whatIsTypedIntoAShadeIsCutOutOfIt() {
        marks.replaced(10, 10, 4);
        assertThat(marks.shade()).containsExactly(range(0, 3), range(7, 10), range(14, 20));
    }

    @Test
    void whatIsDeletedFromAShadeLeavesTheRest() {
        marks.replaced(8, 12, 0);
        assertThat(marks.shade()).containsExactly(range(0, 3), range(7, 8), range(8, 12));
    }

    @Test
    void aSlotGrowsWithWhatIsTypedIntoIt() {
        marks.replaced(5, 5, 3);
        assertThat(marks.slots()).containsExactly(range(3, 10));
    }

    @Test
    void aSelectedSlotTakesTheWholeNewName() {
        assertThat(marks.next(0)).contains(range(3, 7));
        marks.replaced(3, 7, 1);
        marks.replaced(4, 4, 1);
        marks.replaced(5, 5, 1);
        assertThat(marks.slots()).containsExactly(range(3, 6));
        assertThat(marks.shade()).containsExactly(range(0, 3), range(6, 15));
    }

    @Test
    void aSlotEmptiedWhileWritingInItIsStillThere() {
        marks.next(0);
        marks.replaced(3, 7, 0);
        marks.replaced(3, 3, 2);
        assertThat(marks.slots()).containsExactly(range(3, 5));
    }

    @Test
    void aSlotNobodyWritesInTakesNothingAtItsEnd() {
        marks.replaced(7, 7, 2);
        assertThat(marks.slots()).containsExactly(range(3, 7));
    }

    @Test
    void aSlotCutIntoKeepsItsRest() {
        marks.replaced(1, 5, 0);
        assertThat(marks.slots()).containsExactly(range(1, 3));
        marks.set(List.of(), List.of(range(3, 7)));
        marks.replaced(5, 10, 1);
        assertThat(marks.slots()).containsExactly(range(3, 5));
    }

    @Test
    void aSlotSwallowedIsGone() {
        marks.replaced(0, 16, 5);
        assertThat(marks.slots()).isEmpty();
        assertThat(marks.shade()).isEmpty();
    }

    @Test
    void afterTheLastSlotComesTheFirst() {
        marks.set(List.of(), List.of(range(3, 7), range(9, 12)));
        assertThat(marks.next(7)).contains(range(9, 12));
        assertThat(marks.next(12)).contains(range(3, 7));
    }

    private static TextRange range(int start, int end) {
        return new TextRange(start, end);
    }
}
