package dev.aside.ui.accounts;

import dev.aside.core.model.Account;

/// How an own account is called.
final class AccountWords {
    private AccountWords() {}

    static String name(Account account) {
        return account.person().displayName();
    }

    static String handle(Account account) {
        String handle = account.person().handle();
        return handle == null ? account.person().remoteId() : handle;
    }
}
