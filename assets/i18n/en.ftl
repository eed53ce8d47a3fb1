# English. Every sentence of the product; keys are grouped by the room that asks for them.

### vocabulary


# end of vocabulary


### layout


# end of layout


### file


# end of file


### audit


# end of audit


### exchange


# end of exchange


### cli


# end of cli


### templates


# end of templates


### app: menus and commands


# end of app: menus and commands


### app: panels


# end of app: panels


### app: dialogs


# end of app: dialogs


### app: messages


# end of app: messages


