package dev.aside.ui.accounts;

import dev.aside.core.model.Prices;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import java.net.URI;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// What a network charges, to be read before it is asked anything.
final class PricesPage implements SignInPage {
    private final SignInViewModel viewModel;
    private final Consumer<URI> browse;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label heading;
    @FXML
    private Label says;
    @FXML
    private GridPane table;
    @FXML
    private Label first;
    @FXML
    private Hyperlink source;
    @FXML
    private Button go;
    @FXML
    private Button back;

    PricesPage(SignInViewModel viewModel, Consumer<URI> browse) {
        this.viewModel = viewModel;
        this.browse = browse;
        root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        mark.getChildren().setAll(new NetworkMark(NetworkMark.Kind.valueOf(viewModel.network().name()), 28));
        heading.setText(Texts.of("accounts.pricesHeading"));
        says.setText(Texts.of("accounts.pricesSay"));
        source.setText(Texts.of("accounts.pricesSource"));
        viewModel.gateway().prices().ifPresent(prices -> {
            fill(table, prices);
            long follower = prices.thousandths().getOrDefault(Prices.Charge.FOLLOWER_READ, 0L);
            first.setText(Texts.of("accounts.pricesFirst", (double) follower));
            EntriesPage.present(first, follower > 0);
            source.setOnAction(pressed -> browse.accept(prices.source()));
        });
        go.setOnAction(pressed -> viewModel.goOn());
        back.setOnAction(pressed -> viewModel.back());
    }

    private static void fill(GridPane table, Prices prices) {
        prices.thousandths().forEach((charge, thousandths) -> {
            Label name = new Label(name(charge));
            name.getStyleClass().addAll("body", "text-1");
            name.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            Label price = new Label(Texts.of("accounts.price", thousandths / 1000.0));
            price.getStyleClass().addAll("body", "medium", "text-1", "price");
            price.setMaxWidth(Double.MAX_VALUE);
            table.addRow(table.getRowCount(), name, price);
        });
    }

    private static String name(Prices.Charge charge) {
        return switch (charge) {
            case POST -> Texts.of("accounts.pricePost");
            case POST_WITH_LINK -> Texts.of("accounts.pricePostWithLink");
            case MESSAGE -> Texts.of("accounts.priceMessage");
            case DELETION -> Texts.of("accounts.priceDeletion");
            case MESSAGE_READ -> Texts.of("accounts.priceMessageRead");
            case FOLLOWER_READ -> Texts.of("accounts.priceFollowerRead");
            case POST_READ -> Texts.of("accounts.pricePostRead");
            case PERSON_READ -> Texts.of("accounts.pricePersonRead");
        };
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        go.requestFocus();
    }
}
