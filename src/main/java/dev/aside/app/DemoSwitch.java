package dev.aside.app;

import dev.aside.network.demo.DemoNetwork;
import dev.aside.ui.shell.AccountsMenu;

/// Cuts the demo network off by hand.
record DemoSwitch(DemoNetwork network) implements AccountsMenu.Switch {
    @Override
    public boolean isOnline() {
        return network.isOnline();
    }

    @Override
    public void setOnline(boolean online) {
        network.setOnline(online);
    }
}
