package dev.aside.ui.archives;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Overlay;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says that an archive does not go into the demo, and offers the profile it goes into.
public final class OwnProfileDialog {
    private OwnProfileDialog() {}

    /// Asks over the window.
    ///
    /// @param file name of the archive
    /// @param leave closes the demo and reads the archive into the owner's own profile
    public static void show(Overlay overlay, String file, Runnable leave) {
        Styles.add(ArchivesStrip.class);
        Label heading = new Label(Texts.of("archives.demo"));
        heading.getStyleClass().addAll("heading", "text-1");
        heading.setWrapText(true);
        Label sentence = new Label(Texts.of("archives.demoSays", file));
        sentence.getStyleClass().addAll("body", "text-2");
        sentence.setWrapText(true);
        Button stay = new Button(Texts.of("archives.stay"));
        stay.getStyleClass().add("tall");
        stay.setOnAction(pressed -> overlay.close());
        Button go = new Button(Texts.of("archives.leaveDemo"));
        go.getStyleClass().addAll("primary", "tall");
        go.setDefaultButton(true);
        go.setOnAction(pressed -> {
            overlay.close();
            leave.run();
        });
        HBox buttons = new HBox(8, stay, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox dialog = new VBox(16, heading, sentence, buttons);
        dialog.getStyleClass().add("archives-dialog");
        overlay.show(dialog, go, overlay::close);
    }
}
