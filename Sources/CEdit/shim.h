#include <histedit.h>

// Swift can't call variadic functions, or read the variables that stdin and stdout are.

static inline EditLine *_Nullable rms_edit_new(void) {
    return el_init("rms", stdin, stdout, stderr);
}

static inline void rms_edit_set_client(EditLine *_Nonnull editor, void *_Nullable client) {
    el_set(editor, EL_CLIENTDATA, client);
}

static inline void *_Nullable rms_edit_client(EditLine *_Nonnull editor) {
    void *client = NULL;
    el_get(editor, EL_CLIENTDATA, &client);
    return client;
}

static inline void rms_edit_set_prompt(EditLine *_Nonnull editor, char *_Nullable (*_Nonnull prompt)(EditLine *_Nullable)) {
    el_set(editor, EL_PROMPT, prompt);
}

// Ctrl-C and Ctrl-Z arrive as characters while a line is edited.
static inline void rms_edit_take_signals_as_characters(EditLine *_Nonnull editor) {
    el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

// Otherwise libedit does so after it has shown the prompt, and a Ctrl-D in between would be lost.
static inline void rms_edit_prepare_terminal(EditLine *_Nonnull editor) {
    el_set(editor, EL_PREP_TERM, 1);
}

static inline void rms_edit_use_emacs_keys(EditLine *_Nonnull editor) {
    el_set(editor, EL_EDITOR, "emacs");
}

static inline void rms_edit_add_function(
    EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help,
    unsigned char (*_Nonnull function)(EditLine *_Nullable, int)) {
    el_set(editor, EL_ADDFN, name, help, function);
}

static inline void rms_edit_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull name) {
    el_set(editor, EL_BIND, key, name, NULL);
}

static inline void rms_edit_set_history(EditLine *_Nonnull editor, History *_Nonnull lines) {
    HistEvent event;
    history(lines, &event, H_SETSIZE, 1000);
    history(lines, &event, H_SETUNIQUE, 1);
    el_set(editor, EL_HIST, history, lines);
}

static inline void rms_history_enter(History *_Nonnull lines, const char *_Nonnull line) {
    HistEvent event;
    history(lines, &event, H_ENTER, line);
}

// Through the stream that libedit writes to, so that the order stays.
static inline void rms_edit_print(const char *_Nonnull text) {
    fputs(text, stdout);
    fflush(stdout);
}
