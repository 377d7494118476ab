package dev.aside.ui.accounts;

import dev.aside.core.model.Network;
import dev.aside.core.port.Gateway;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.OptionButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The choice of a network.
final class NetworksPage implements SignInPage {
    private final VBox root = new VBox();
    private final VBox options;

    NetworksPage(SignInViewModel viewModel) {
        Label heading = new Label(Texts.of("accounts.add"));
        heading.getStyleClass().addAll("heading", "text-1");
        Label says = new Label(Texts.of("accounts.choose"));
        says.getStyleClass().addAll("body", "text-2");
        VBox top = new VBox(heading, says);
        top.getStyleClass().add("sign-top");
        options = new VBox();
        options.getStyleClass().add("sign-options");
        options.getChildren().setAll(options(viewModel.gateways(), viewModel::take));
        root.getStyleClass().add("sign-page");
        root.getChildren().setAll(top, options);
    }

    /// One button for each network.
    static List<OptionButton> options(List<Gateway> gateways, Consumer<Network> chosen) {
        return gateways.stream().map(gateway -> {
            Network network = gateway.network();
            OptionButton option = new OptionButton(
                    new NetworkMark(NetworkMark.Kind.valueOf(network.name()), 28), SignInWords.network(network),
                    Texts.of(switch (network) {
                        case MASTODON -> "accounts.mastodonOption";
                        case BLUESKY -> "accounts.blueskyOption";
                        case X -> "accounts.xOption";
                    }));
            option.setOnAction(pressed -> chosen.accept(network));
            return option;
        }).toList();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        options.getChildren().getFirst().requestFocus();
    }
}
