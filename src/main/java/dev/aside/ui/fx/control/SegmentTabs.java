package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Tabs in one line, 36 high, exactly one of them chosen; its 2 px line lies over the divider below. Tabs that do not
/// fit go into
/// *More*, which shows the chosen one's name while it holds it. Arrow keys move between tabs. Insets left and right are
/// the owner's padding.
///
/// @param <T> what a tab stands for, an enum mostly
public final class SegmentTabs<T> extends Region {
    private static final double WIDEST_GAP = 20;
    private static final double NARROWEST_GAP = 11;

    private final ObjectProperty<@Nullable T> selected = new SimpleObjectProperty<>(this, "selected");
    private final ToggleGroup group = new ToggleGroup();
    private final MenuButton more = new MenuButton();
    private final List<T> items = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private int fitting;

    public SegmentTabs() {
        getStyleClass().add("segment-tabs");
        more.getStyleClass().addAll("segment-tab", "segment-more");
        getChildren().add(more);
        selected.subscribe(this::showSelected);
    }

    /** The tabs, in order, and how each is called. The first is chosen unless the one chosen so far is among them. */
    public void setItems(List<? extends T> newItems, Function<? super T, String> name) {
        tabs.forEach(tab -> tab.setToggleGroup(null));
        getChildren().removeAll(tabs);
        items.clear();
        tabs.clear();
        for (T item : newItems) {
            Tab tab = new Tab(name.apply(item));
            tab.setToggleGroup(group);
            tab.selectedProperty().subscribe(on -> {
                if (on) {
                    selected.set(item);
                }
            });
            items.add(item);
            tabs.add(tab);
        }
        getChildren().addAll(0, tabs);
        if (!items.contains(selected.get()) && !items.isEmpty()) {
            selected.set(items.getFirst());
        }
        showSelected();
    }

    /** The one chosen; null only while there are no tabs. */
    public ObjectProperty<@Nullable T> selectedProperty() {
        return selected;
    }

    private void showSelected() {
        int index = items.indexOf(selected.get());
        if (index >= 0) {
            tabs.get(index).setSelected(true);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.isEmpty() ? 0 : snapSizeY(tabs.getFirst().prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + more.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + widthOf(tabs.size()) + WIDEST_GAP * (tabs.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        int chosen = items.indexOf(selected.get());
        int count = howManyFit(room, chosen);
        boolean overflow = count < tabs.size();
        fillMenu(count, chosen);
        double widths = widthOf(count) + (overflow ? more.prefWidth(-1) : 0);
        int gaps = overflow ? count : count - 1;
        double gap = gaps == 0 ? 0 : Math.clamp(Math.floor((room - widths) / gaps), NARROWEST_GAP, WIDEST_GAP);
        double x = snappedLeftInset();
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setVisible(i < count);
            if (i < count) {
                x = place(tabs.get(i), x) + gap;
            }
        }
        more.setVisible(overflow);
        if (overflow) {
            double width = Math.min(snapSizeX(more.prefWidth(-1)), getWidth() - snappedRightInset() - x);
            more.resizeRelocate(x, 0, width, getHeight());
        }
    }

    private double place(Region node, double x) {
        double width = snapSizeX(node.prefWidth(-1));
        node.resizeRelocate(x, 0, width, getHeight());
        return x + width;
    }

    private int howManyFit(double room, int chosen) {
        if (widthOf(tabs.size()) + NARROWEST_GAP * (tabs.size() - 1) <= room) {
            return tabs.size();
        }
        int count = tabs.size() - 1;
        name(count, chosen);
        while (count > 0 && widthOf(count) + NARROWEST_GAP * count + more.prefWidth(-1) > room) {
            count--;
            name(count, chosen);
        }
        return count;
    }

    private void name(int count, int chosen) {
        String text = chosen >= count ? tabs.get(chosen).getText() : Texts.of("fx.more");
        if (!text.equals(more.getText())) {
            more.setText(text);
        }
    }

    private void fillMenu(int count, int chosen) {
        more.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), chosen >= count);
        if (fitting == count && more.getItems().size() == tabs.size() - count) {
            return;
        }
        fitting = count;
        more.getItems().clear();
        for (int i = count; i < tabs.size(); i++) {
            T item = items.get(i);
            MenuItem entry = new MenuItem(tabs.get(i).getText());
            entry.setOnAction(event -> selected.set(item));
            more.getItems().add(entry);
        }
    }

    private double widthOf(int count) {
        return tabs.stream().limit(count).mapToDouble((Node tab) -> snapSizeX(tab.prefWidth(-1))).sum();
    }

    /** A toggle that cannot be switched off: one is always chosen. */
    private static final class Tab extends ToggleButton {
        Tab(String name) {
            super(name);
            getStyleClass().add("segment-tab");
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }
}
