package dev.aside.ui.accounts;

import javafx.scene.Parent;

/// One page on the way into an account. FX thread only.
interface SignInPage {
    Parent root();

    /// It came on screen: the focus goes where somebody begins.
    void shown();
}
