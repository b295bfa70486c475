# What a system wants to know about a program besides its code.

# postrider_program(<target> <description>): on Windows its icon, its version and its manifest, on
# macOS its bundle, elsewhere nothing.
function(postrider_program target description)
    if(WIN32)
        postrider_windows_program(${target} "${description}")
    elseif(APPLE)
        postrider_macos_program(${target})
    endif()
endfunction()

if(WIN32)
    include(windows)
elseif(APPLE)
    include(macos)
endif()
