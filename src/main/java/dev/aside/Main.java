package dev.aside;

import dev.aside.app.DetectFile;
import dev.aside.app.Import;
import dev.aside.app.Search;
import dev.aside.app.Start;
import dev.aside.app.Tour;
import dev.aside.cli.Commands;

/** Starts the program: the window without a command, a command with one. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Commands(Start::window).importing(Import::take).search(Search::find).detect(DetectFile::open)
                .tour(Tour::write).run(args).code());
    }
}
