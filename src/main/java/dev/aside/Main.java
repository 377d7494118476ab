package dev.aside;

/** Starts the program: the window without arguments, a command with one. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        javafx.application.Application.launch(dev.aside.app.AsideApp.class, args);
    }
}
