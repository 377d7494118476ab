package dev.aside.ui.accounts;

import dev.aside.ui.fx.Texts;

/// What the browser shows when it has come back from a network's page.
final class ReturnPage {
    private static final String PAGE = """
            <!doctype html>
            <html><head><meta charset="utf-8"><title>Aside</title>
            <meta name="viewport" content="width=device-width">
            <style>
            body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #0b6670;
                   color: #f4fafa; font: 17px/1.5 Inter, system-ui, sans-serif; }
            main { max-width: 32em; padding: 2em; }
            h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px; }
            p { margin: 0; color: #cfe6e7; }
            </style></head>
            <body><main><h1>HEADING</h1><p>SENTENCE</p></main></body></html>
            """;

    private ReturnPage() {}

    static String html() {
        return PAGE.replace("HEADING", escaped(Texts.of("accounts.returned")))
                .replace("SENTENCE", escaped(Texts.of("accounts.returnedSays")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
