package dev.aside.ui.followers;

import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Chips;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.person.PersonWords;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The chips above the table, one of which is always on, and the choice of a network. */
final class FilterBar extends HBox {
    private static final double WIDE = 600;

    private final FollowersViewModel viewModel;
    private final Map<FollowerFilter.Chip, ToggleButton> chips = new EnumMap<>(FollowerFilter.Chip.class);
    private final FlowPane row = new FlowPane(8, 8);
    private final Label newCount = new Label();
    private final MenuButton networks = new MenuButton();

    FilterBar(FollowersViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("follower-filters");
        setAlignment(Pos.TOP_LEFT);
        addChips();
        addNetworks();
        HBox.setHgrow(row, Priority.ALWAYS);
        row.setMinWidth(0);
        // As high as its lines need: asked without a width, a flow pane answers for the length it wraps at.
        row.widthProperty()
                .subscribe(width -> row.setPrefWrapLength(width.doubleValue() > 0 ? width.doubleValue() : WIDE));
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(row, networks);
    }

    private void addChips() {
        ToggleGroup group = new ToggleGroup();
        for (FollowerFilter.Chip chip : FollowerFilter.Chip.values()) {
            ToggleButton button = Chips.filter(name(chip));
            button.setToggleGroup(group);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                viewModel.chipProperty().set(chip);
            });
            chips.put(chip, button);
            row.getChildren().add(button);
        }
        viewModel.chipProperty().subscribe(chip -> button(chip).setSelected(true));
        ToggleButton fresh = button(FollowerFilter.Chip.NEW_SINCE_LAST_VISIT);
        newCount.getStyleClass().add("chip-count");
        fresh.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        viewModel.newCountProperty().subscribe(count -> {
            newCount.setText(Texts.of("followers.count", count));
            fresh.setGraphic(count.intValue() == 0 ? null : newCount);
        });
    }

    private ToggleButton button(FollowerFilter.Chip chip) {
        return chips.computeIfAbsent(chip, missing -> Chips.filter(name(missing)));
    }

    private static String name(FollowerFilter.Chip chip) {
        return Texts.of(switch (chip) {
            case ALL -> "followers.chipAll";
            case NEW_SINCE_LAST_VISIT -> "followers.chipNew";
            case NEVER_CONTACTED -> "followers.chipNeverContacted";
            case YOU_FOLLOW_BACK -> "followers.chipFollowBack";
            case OPTED_OUT -> "followers.chipOptedOut";
        });
    }

    private void addNetworks() {
        networks.getStyleClass().addAll("quiet", "follower-networks");
        networks.setGraphic(Icon.LIST_FILTER.at(16));
        networks.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        addNetwork(null, group);
        for (Network network : Network.values()) {
            addNetwork(network, group);
        }
        viewModel.networkProperty().subscribe(this::showNetwork);
    }

    private void addNetwork(@Nullable Network network, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(name(network));
        item.setToggleGroup(group);
        item.setOnAction(chosen -> viewModel.networkProperty().set(network));
        viewModel.networkProperty().subscribe(now -> item.setSelected(now == network));
        if (network != null) {
            item.setGraphic(new NetworkMark(PersonWords.mark(network), 14));
        }
        networks.getItems().add(item);
    }

    private void showNetwork(@Nullable Network network) {
        networks.setText(name(network));
        networks.setAccessibleText(Texts.of("followers.networkShown", name(network)));
    }

    private static String name(@Nullable Network network) {
        return network == null ? Texts.of("followers.allNetworks") : PersonWords.mark(network).label();
    }
}
